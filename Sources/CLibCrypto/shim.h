/* The whole boundary to OpenSSL's libcrypto (trait SystemCrypto). */
#ifndef SANGKIEN_LIBCRYPTO_SHIM_H
#define SANGKIEN_LIBCRYPTO_SHIM_H

/* See SystemSHA256. */
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/evp.h>
#include <openssl/sha.h>

/* See PasswordVerifier. */
#include <openssl/crypto.h>
#include <openssl/evp.h>

#endif
