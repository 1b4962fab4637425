#!/usr/bin/env bash
# rsync.sh put <out> <target>, rsync.sh fetch <target> <out>: releases first, then the links that put one on air, and last
# the removal of releases that are no longer kept.
set -euo pipefail
unpublished=(--exclude='plan/' --exclude='facts.jsonl' --exclude='.*')
links=(--include=/current --include=/previous --exclude='*')
case $1 in
  put)
    rsync --archive --exclude='/current' --exclude='/previous' "${unpublished[@]}" "$2/" "$3/"
    rsync --archive "${links[@]}" "$2/" "$3/"
    rsync --archive --delete "${unpublished[@]}" "$2/releases/" "$3/releases/"
    ;;
  fetch)
    mkdir -p "$3"
    rsync --archive "$2/" "$3/"
    ;;
esac
