/* The whole boundary to libqrencode, which makes QR codes (trait Codes). */
#ifndef SANGKIEN_QRENCODE_SHIM_H
#define SANGKIEN_QRENCODE_SHIM_H

#include <qrencode.h>

#endif
