/* The whole boundary to libdeflate, which deflates what fits into memory (trait FastDeflate). */
#ifndef SANGKIEN_LIBDEFLATE_SHIM_H
#define SANGKIEN_LIBDEFLATE_SHIM_H

#include <libdeflate.h>

#endif
