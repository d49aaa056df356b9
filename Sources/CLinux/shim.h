/* What Linux offers and Swift's Glibc module leaves out: which file system a folder lies on (statfs(2)), how glibc takes memory
   (mallopt(3)). */
#ifndef SANGKIEN_LINUX_SHIM_H
#define SANGKIEN_LINUX_SHIM_H

#include <malloc.h>
#include <sys/vfs.h>

#endif
