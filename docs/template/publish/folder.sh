#!/usr/bin/env bash
# folder.sh <out> <site>: what a web server shows of a flat release: without older releases, the project's files and locks.
set -euo pipefail
mkdir -p "$2"
tar --create --directory "$1" --exclude='./releases' --exclude='./.*' --exclude='./*/.*' . | tar --extract --directory "$2"
