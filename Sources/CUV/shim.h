#pragma once
#include <uv.h>

// Buffers on the stack: an array of uv_buf_t from Swift would be allocated for each answer.
static inline int cuv_try_write(uv_stream_t *stream, const void *first, size_t first_count,
                                const void *second, size_t second_count,
                                const void *third, size_t third_count) {
    uv_buf_t buffers[3] = {{(char *)first, first_count},
                           {(char *)second, second_count},
                           {(char *)third, third_count}};
    return uv_try_write(stream, buffers, third_count > 0 ? 3 : second_count > 0 ? 2 : 1);
}
