#!/usr/bin/env bash
# rsync.sh put <out> <target>, rsync.sh fetch <target> <out>: releases first, then the links that put one on air.
set -euo pipefail
links=(--include=/current --include=/previous --exclude='*')
case $1 in
  put)
    rsync --archive --exclude='/current' --exclude='/previous' --exclude='plan/' --exclude='facts.jsonl' --exclude='.*' "$2/" "$3/"
    rsync --archive "${links[@]}" "$2/" "$3/"
    ;;
  fetch)
    mkdir -p "$3"
    rsync --archive "$2/" "$3/"
    ;;
esac
