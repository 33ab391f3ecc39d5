#!/usr/bin/env bash
# The script of the GitHub Action: turns its inputs (see action.yml) into one call of take-analyze, with
# annotations and a job summary, and leaves with the command's exit code. Runs anywhere: the tests run it as it is.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# The command of this checkout where it is built, else the published one of the same version, without a build here.
if [ -f "$root/dist/cli.cjs" ]; then
  command=(node "$root/bin/take-analyze.js")
else
  version=$(node -p 'require(process.argv[1]).version' "$root/package.json")
  command=(npx --yes "take-analyze@$version")
fi

arguments=(--reporter github --output "${INPUT_OUTPUT:-notes/}" --format "${INPUT_FORMAT:-markdown}")

# option NAME VALUE: adds it where the value is not empty.
option() {
  if [ -n "$2" ]; then arguments+=("$1=$2"); fi
}

# options NAME LINES: adds it once for each line that is not empty.
options() {
  local line
  while IFS= read -r line || [ -n "$line" ]; do
    option "$1" "${line%$'\r'}"
  done <<<"$2"
}

options --exclude "${INPUT_EXCLUDE:-}"
options --fail-on "${INPUT_FAIL_ON:-}"
option --max-failures "${INPUT_MAX_FAILURES:-}"
option --shard "${INPUT_SHARD:-}"
option --jobs "${INPUT_JOBS:-}"
option --files-from "${INPUT_FILES_FROM:-}"
if [ -n "${INPUT_SARIF:-}" ]; then arguments+=("--reporter=sarif=$INPUT_SARIF"); fi
if [ -n "${INPUT_JUNIT:-}" ]; then arguments+=("--reporter=junit=$INPUT_JUNIT"); fi
if [ "${INPUT_FAIL_ON_WARNING:-false}" = true ]; then arguments+=(--fail-on-warning); fi
if [ -n "${INPUT_CACHE:-}" ]; then arguments+=("--cache=$INPUT_CACHE" --cache-stats); else arguments+=(--no-cache); fi
while IFS= read -r line || [ -n "$line" ]; do
  if [ -n "$line" ]; then arguments+=("${line%$'\r'}"); fi
done <<<"${INPUT_ARGUMENTS:-}"

# A name that begins with a dash is a name behind "--".
arguments+=(--)
if [ -z "${INPUT_FILES_FROM:-}" ]; then
  while IFS= read -r line || [ -n "$line" ]; do
    if [ -n "$line" ]; then arguments+=("${line%$'\r'}"); fi
  done <<<"${INPUT_FILES:-transcripts}"
fi

code=0
"${command[@]}" "${arguments[@]}" || code=$?

if [ -n "${GITHUB_OUTPUT:-}" ]; then
  {
    echo "exit-code=$code"
    echo "output=${INPUT_OUTPUT:-notes/}"
  } >>"$GITHUB_OUTPUT"
fi
exit "$code"
