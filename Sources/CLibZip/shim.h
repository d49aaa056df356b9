/* The whole boundary to libzip, and to zlib, on which libzip-dev itself depends. */
#ifndef SANGKIEN_LIBZIP_SHIM_H
#define SANGKIEN_LIBZIP_SHIM_H

#include <zip.h>
#include <zlib.h>

#endif
