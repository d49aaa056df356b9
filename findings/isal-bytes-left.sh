#!/usr/bin/env bash
# ISA-L 2.30.0 (Debian 12): when isal_inflate has finished, avail_in says up to seven bytes fewer than are left behind the stream.
#
# Guess before running: next_in and avail_in mean what they mean in zlib, whose interface this follows (igzip_lib.h: “Next input byte”,
# “Number of bytes available at next_in”), so that after the end the rest of an archive begins at next_in.
# Seen: ISA-L takes eight bytes at a time and gives none back: with 4 bytes behind the stream 0 are left, with 12 bytes 6. What it took too
# much stands, in bits, in read_in_length; only with that the end of the stream is known. zlib says 4 and 12.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
{ dpkg -s libisal-dev zlib1g-dev gcc || { apt-get update -qq && apt-get install -y -qq libisal-dev zlib1g-dev gcc libc6-dev; }; } > /dev/null 2>&1
dpkg-query -W -f '${Package} ${Version}\n' libisal-dev | tee version && grep -q ' 2\.30\.0' version
cat > left.c <<'EOC'
#include <isa-l/igzip_lib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

int main(void) {
    char text[] = "Sang kien cai tien quy trinh cat vai, lam loi 285 trieu dong moi nam.";
    unsigned char bytes[512], out[512];
    z_stream deflater = {.next_in = (unsigned char *)text, .avail_in = sizeof text - 1, .next_out = bytes, .avail_out = sizeof bytes};
    deflateInit2(&deflater, 6, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY);
    deflate(&deflater, Z_FINISH);
    unsigned count = deflater.total_out;
    for (unsigned behind = 0; behind <= 12; behind += 4) {
        memset(bytes + count, 'A', behind);
        z_stream zlib = {.next_in = bytes, .avail_in = count + behind, .next_out = out, .avail_out = sizeof out};
        inflateInit2(&zlib, -15);
        int end = inflate(&zlib, Z_NO_FLUSH) == Z_STREAM_END;
        struct inflate_state *isal = calloc(1, sizeof *isal);
        isal_inflate_init(isal);
        isal->next_in = bytes, isal->avail_in = count + behind, isal->next_out = out, isal->avail_out = sizeof out;
        end &= isal_inflate(isal) == ISAL_DECOMP_OK && isal->block_state == ISAL_BLOCK_FINISH;
        printf("behind %u, ended %d: zlib leaves %u, ISA-L %u and %d bits\n", behind, end, zlib.avail_in, isal->avail_in,
               isal->read_in_length / 8 * 8);
    }
}
EOC
gcc left.c -lisal -lz -o left
./left | tee seen
diff seen - <<'EOF2'
behind 0, ended 1: zlib leaves 0, ISA-L 0 and 0 bits
behind 4, ended 1: zlib leaves 4, ISA-L 0 and 32 bits
behind 8, ended 1: zlib leaves 8, ISA-L 2 and 48 bits
behind 12, ended 1: zlib leaves 12, ISA-L 6 and 48 bits
EOF2
