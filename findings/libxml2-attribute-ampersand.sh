#!/usr/bin/env bash
# libxml2 2.9.14 (Debian 12): in SAX2 events an ampersand in an attribute arrives as “&#38;”, all else is decoded.
#
# Guess before running: attributes are decoded: “R&amp;D” is “R&D”, as “&lt;”, “&quot;” and “&#233;” are and as text content is.
# Seen: “R&#38;D” unless XML_PARSE_NOENT is set, which also turns on what one turns off for files of unknown origin.
# The tree functions decode it later, so only a reader by events meets it: an ODS cell “R&D” became “R&#38;D”.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
{ dpkg -s libxml2-dev gcc pkg-config || { apt-get update -qq && apt-get install -y -qq libxml2-dev gcc libc6-dev pkg-config; }; } > /dev/null 2>&1
dpkg-query -W -f '${Package} ${Version}\n' libxml2-dev | tee version && grep -q ' 2\.9\.14' version
cat > events.c <<'EOF'
#include <libxml/parser.h>
#include <stdio.h>
#include <string.h>

static void start(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int namespaces,
                  const xmlChar **namespace, int attributes, int defaulted, const xmlChar **attribute) {
    for (int i = 0; i < attributes; i++)
        printf("%s=%.*s ", attribute[5 * i], (int)(attribute[5 * i + 4] - attribute[5 * i + 3]), attribute[5 * i + 3]);
}
static void text(void *context, const xmlChar *bytes, int count) { printf("%.*s", count, bytes); }

int main(void) {
    const char *xml = "<o a='R&amp;D' b='1&lt;2' c='&#233;'>R&amp;D</o>";
    for (int expands = 0; expands < 2; expands++) {
        xmlSAXHandler handler = {.initialized = XML_SAX2_MAGIC, .startElementNs = start, .characters = text};
        xmlParserCtxtPtr parser = xmlCreatePushParserCtxt(&handler, NULL, NULL, 0, NULL);
        xmlCtxtUseOptions(parser, expands ? XML_PARSE_NOENT : 0);
        xmlParseChunk(parser, xml, (int)strlen(xml), 1);
        xmlFreeParserCtxt(parser);
        printf("\n");
    }
}
EOF
gcc events.c $(pkg-config --cflags --libs libxml-2.0) -o events
./events | tee seen
diff seen - <<'EOF'
a=R&#38;D b=1<2 c=é R&D
a=R&D b=1<2 c=é R&D
EOF
