#!/usr/bin/env bash
# A workspace says what a fresh compile says, after a thousand random edits.
. "${BASH_SOURCE%/*}/topic"

check 'a thousand random edits' env WORKSPACE_EDITS=240 npx vitest run test/workspace/random-edits.test.ts --testTimeout=900000
sums
