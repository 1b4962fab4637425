#!/usr/bin/env bash
# s3.sh <site> <bucket>: what does not change first, the manifest last, so that it never names what is not there yet.
set -euo pipefail
rclone copy "$1/files" "store:$2/files" --header-upload 'Cache-Control: public, max-age=31536000, immutable'
rclone sync "$1" "store:$2" --exclude '/files/**' --exclude /manifest.json --header-upload 'Cache-Control: no-cache'
rclone copyto "$1/manifest.json" "store:$2/manifest.json" --header-upload 'Cache-Control: no-cache'
