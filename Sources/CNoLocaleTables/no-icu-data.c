/* Stands for the 34 MB of ICU's tables that Foundation links, which GRDB brings and nothing here asks: an empty package of data, as ICU's own
 * stubdata library gives it (source/stubdata/stubdata.cpp). Linked first, it leaves the tables in their archive. What asked ICU for a locale or a
 * calendar would be told that there is none; our code imports no Foundation, and GRDB asks only where dates or localized collations are stored. */
#include "CNoLocaleTables.h"

#include <stdint.h>

struct header {
  uint16_t header_size;
  uint8_t magic1, magic2;
  uint16_t info_size, reserved;
  uint8_t is_big_endian, charset, char_size, reserved2;
  uint8_t data_format[4], format_version[4], data_version[4];
  char padding[8];
  uint32_t count, more;
};

const struct header icudt76_dat __attribute__((aligned(16))) = {
    .header_size = 32,
    .magic1 = 0xda,
    .magic2 = 0x27,
    .info_size = 20,
    .is_big_endian = __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__,
    .char_size = 2,
    .data_format = {'T', 'o', 'C', 'P'},
    .format_version = {1, 0, 0, 0},
    .padding = {'s', 't', 'u', 'b', 'd', 'a', 't', 'a'},
};
