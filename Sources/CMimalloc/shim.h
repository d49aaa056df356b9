/* mimalloc in place of malloc (trait Mimalloc): linking it is all, nothing of it is called. */
#ifndef SANGKIEN_MIMALLOC_SHIM_H
#define SANGKIEN_MIMALLOC_SHIM_H

#include <mimalloc.h>

#endif
