#pragma once
#include <stdlib.h>
#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>

/* A rendered text belongs to the C allocator; Swift has no `free` without importing the C library. */
static inline void ccmark_free(char *text) { free(text); }
