/* What Linux offers and Swift's Glibc module leaves out: which file system a folder lies on (statfs(2)). */
#ifndef SANGKIEN_LINUX_SHIM_H
#define SANGKIEN_LINUX_SHIM_H

#include <sys/vfs.h>

#endif
