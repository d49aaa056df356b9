// What libFuzzer gives to a custom mutator (https://llvm.org/docs/LibFuzzer.html); the toolchain has no header for it.
#include <stddef.h>
#include <stdint.h>

/// Changes `size` bytes at `data` in place, at most up to `max_size`; gives the new number of bytes.
size_t LLVMFuzzerMutate(uint8_t *_Nonnull data, size_t size, size_t max_size);
