#!/usr/bin/env bash
# Checks OpenAPI descriptions with Redocly CLI, which is fetched by npm into a temporary folder (or taken from $REDOCLY).
#   docs/check-openapi.sh                      the four services of ./followthrough start
#   docs/check-openapi.sh FILE-OR-ADDRESS...   others
set -eu
descriptions=("$@")
[ $# -gt 0 ] || descriptions=(http://localhost:{8081,8082,8083,8084}/v3/api-docs)
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
redocly=${REDOCLY:-}
if [ -z "$redocly" ]; then
  (cd "$folder" && npm install --silent --no-audit --no-fund @redocly/cli)
  redocly=$folder/node_modules/.bin/redocly
fi
files=(); number=0
for each in "${descriptions[@]}"; do
  number=$((number + 1)); file=$folder/api-$number.json
  case $each in http*) curl -sf "$each" -o "$file" ;; *) cp "$each" "$file" ;; esac
  files+=("$file")
done
cd "$folder"
REDOCLY_TELEMETRY=off "$redocly" lint --extends=recommended "${files[@]}"
