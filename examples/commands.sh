#!/usr/bin/env bash
# The command line on an empty folder. Use: examples/commands.sh [DATA_DIR]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
export XUEBAN_DATA_DIR=${1:-$(mktemp -d)}

../xueban import resources lessons.jsonl
../xueban import roster class.csv
../xueban import responses responses.csv
../xueban search 勾股定理的证明 --limit 3
../xueban ask 怎么证明勾股定理？
../xueban profile ming --limit 3
plan=$(../xueban homework sunshine-8-2 --concept math.pythagorean-theorem --items 3)
echo "$plan"
../xueban homework issue "${plan%% *}"
../xueban homework results "${plan%% *}"
