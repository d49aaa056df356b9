/* The whole boundary to ISA-L, which deflates long members piece by piece (trait FastDeflate). */
#ifndef SANGKIEN_ISAL_SHIM_H
#define SANGKIEN_ISAL_SHIM_H

#include <isa-l/igzip_lib.h>

#endif
