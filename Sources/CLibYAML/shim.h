/* The whole boundary to Debian's libyaml; without the trait SystemYAML, Yams' copy of the same library stands in (CYaml). */
#ifndef SANGKIEN_LIBYAML_SHIM_H
#define SANGKIEN_LIBYAML_SHIM_H

#include <yaml.h>

#endif
