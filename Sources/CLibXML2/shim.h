/* The whole boundary to libxml2.
 *
 * Debian's libxml2 is built with ICU, whose headers clash with those inside Foundation ("'UErrorCode' has different
 * definitions in different modules"); we use none of that, so it is switched off before any other libxml header. */
#ifndef SANGKIEN_LIBXML2_SHIM_H
#define SANGKIEN_LIBXML2_SHIM_H

#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/SAX2.h>
#include <libxml/xmlerror.h>

#endif
