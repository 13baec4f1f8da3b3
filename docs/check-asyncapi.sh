#!/bin/sh
# Reads docs/asyncapi.yaml, and all schemas it refers to, with the official AsyncAPI parser. Needs node 18 or later and npm.
# Ends with 1 if the parser finds an error. A first run fetches the parser; ASYNCAPI_PARSER_DIR says where it is kept.
set -eu
docs=$(cd "$(dirname "$0")" && pwd)
parser=${ASYNCAPI_PARSER_DIR:-${TMPDIR:-/tmp}/followthrough-asyncapi-parser}
version=3.6.3

if [ ! -d "$parser/node_modules/@asyncapi/parser" ]; then
    mkdir -p "$parser"
    npm install --prefix "$parser" --ignore-scripts --no-audit --no-fund --silent "@asyncapi/parser@$version"
fi

cat > "$parser/check.cjs" <<'SCRIPT'
const { Parser, fromFile } = require('@asyncapi/parser');

fromFile(new Parser(), process.argv[2]).parse().then(({ document, diagnostics }) => {
    const errors = diagnostics.filter(({ severity }) => severity === 0);
    errors.forEach(({ path, message }) => console.error(`${path.join('.')}: ${message}`));
    if (errors.length > 0 || !document) process.exit(1);
    const messages = document.components().messages().length;
    console.log(`valid AsyncAPI ${document.version()}: ${document.channels().length} channels, ${messages} messages`);
});
SCRIPT
exec node "$parser/check.cjs" "$docs/asyncapi.yaml"
