// Operations of the decoder and of its optimiser, each in one pass over its numbers.
//
// Sums are made in single precision, whatever numbers go in and come out. A row is a block's; rows are contiguous.

#include <cuda_bf16.h>
#include <math_constants.h>
#include <stdint.h>

__device__ __forceinline__ float wide(float x) { return x; }
__device__ __forceinline__ float wide(__nv_bfloat16 x) { return __bfloat162float(x); }
template <typename T> __device__ __forceinline__ T narrow(float x);
template <> __device__ __forceinline__ float narrow<float>(float x) { return x; }
template <> __device__ __forceinline__ __nv_bfloat16 narrow<__nv_bfloat16>(float x) { return __float2bfloat16(x); }

// The sum, or the largest, of what the threads of a block have; all of them learn it.
template <bool LARGEST> __device__ float together(float x) {
    __shared__ float of_warp[32];
    for (int other = 16; other > 0; other >>= 1) {
        float theirs = __shfl_xor_sync(0xffffffffu, x, other);
        x = LARGEST ? fmaxf(x, theirs) : x + theirs;
    }
    __syncthreads();
    if ((threadIdx.x & 31) == 0) of_warp[threadIdx.x >> 5] = x;
    __syncthreads();
    x = of_warp[0];
    for (int warp = 1; warp < (int)(blockDim.x >> 5); warp++) {
        x = LARGEST ? fmaxf(x, of_warp[warp]) : x + of_warp[warp];
    }
    return x;
}

// One over the root mean square of a row.
template <typename T> __device__ float inverse(const T *x, uint32_t width, float eps) {
    float sum = 0.f;
    for (uint32_t i = threadIdx.x; i < width; i += blockDim.x) sum += wide(x[i]) * wide(x[i]);
    return rsqrtf(together<false>(sum) / width + eps);
}

template <typename T>
__device__ void rms_norm(const T *x, const T *weight, T *y, uint32_t width, float eps) {
    x += (size_t)blockIdx.x * width, y += (size_t)blockIdx.x * width;
    float scale = inverse(x, width, eps);
    for (uint32_t i = threadIdx.x; i < width; i += blockDim.x) y[i] = narrow<T>(wide(x[i]) * scale * wide(weight[i]));
}

template <typename T>
__device__ void rms_norm_back(const T *x, const T *weight, const T *slope, T *to_x, uint32_t width, float eps) {
    size_t row = (size_t)blockIdx.x * width;
    x += row, slope += row, to_x += row;
    float scale = inverse(x, width, eps), along = 0.f;
    for (uint32_t i = threadIdx.x; i < width; i += blockDim.x) along += wide(slope[i]) * wide(weight[i]) * wide(x[i]);
    along = together<false>(along) * scale * scale / width;
    for (uint32_t i = threadIdx.x; i < width; i += blockDim.x) {
        to_x[i] = narrow<T>(scale * (wide(slope[i]) * wide(weight[i]) - wide(x[i]) * along));
    }
}

// Scales of rows, for the gradient of the weight.
template <typename T> __device__ void rms_scale(const T *x, float *scales, uint32_t width, float eps) {
    float scale = inverse(x + (size_t)blockIdx.x * width, width, eps);
    if (threadIdx.x == 0) scales[blockIdx.x] = scale;
}

// 32 columns by 8 rows at a time.
template <typename T>
__device__ void rms_norm_weight(const T *x, const float *scales, const T *slope, T *to_weight, uint32_t rows,
                                uint32_t width) {
    __shared__ float sums[8][32];
    uint32_t column = blockIdx.x * 32 + (threadIdx.x & 31), from = threadIdx.x >> 5;
    float sum = 0.f;
    if (column < width) {
        for (uint32_t row = from; row < rows; row += 8) {
            size_t at = (size_t)row * width + column;
            sum += wide(slope[at]) * wide(x[at]) * scales[row];
        }
    }
    sums[from][threadIdx.x & 31] = sum;
    __syncthreads();
    if (from == 0 && column < width) {
        for (int other = 1; other < 8; other++) sum += sums[other][threadIdx.x];
        to_weight[column] = narrow<T>(sum);
    }
}

// Halves turned by position, or back; angles lie by text and position, or by position alone (`stride` 0).
template <typename T>
__device__ void turn(const T *x, const T *cosines, const T *sines, T *y, uint32_t pairs, uint32_t heads, uint32_t time,
                     uint32_t half, uint32_t stride, float direction) {
    uint32_t at = blockIdx.x * blockDim.x + threadIdx.x;
    if (at >= pairs) return;
    uint32_t i = at % half, row = at / half, position = row % time, text = row / (time * heads);
    uint32_t angle = (text * stride + position) * half + i;
    size_t low = (size_t)row * 2 * half + i, high = low + half;
    float c = wide(cosines[angle]), s = wide(sines[angle]) * direction;
    float a = wide(x[low]), b = wide(x[high]);
    y[low] = narrow<T>(a * c - b * s);
    y[high] = narrow<T>(b * c + a * s);
}

// A logit, scaled, under a mask if there is one.
template <typename T> __device__ __forceinline__ float masked(T logit, const float *mask, uint32_t i, float scale) {
    return wide(logit) * scale + (mask ? mask[i] : 0.f);
}

// Shares of attention: softmax of scaled logits under a mask, which lies by text (`of_text`) and query (`of_query`).
template <typename T>
__device__ void shares(const T *logits, const float *mask, T *out, uint32_t seen, uint32_t queries, uint32_t of_a_text,
                       uint32_t of_text, uint32_t of_query, float scale) {
    size_t row = (size_t)blockIdx.x * seen;
    logits += row, out += row;
    if (mask) mask += (size_t)(blockIdx.x / of_a_text) * of_text + (size_t)(blockIdx.x % queries) * of_query;
    float most = -CUDART_INF_F, sum = 0.f;
    for (uint32_t i = threadIdx.x; i < seen; i += blockDim.x) most = fmaxf(most, masked(logits[i], mask, i, scale));
    most = together<true>(most);
    for (uint32_t i = threadIdx.x; i < seen; i += blockDim.x) sum += expf(masked(logits[i], mask, i, scale) - most);
    sum = together<false>(sum);
    for (uint32_t i = threadIdx.x; i < seen; i += blockDim.x) {
        out[i] = narrow<T>(expf(masked(logits[i], mask, i, scale) - most) / sum);
    }
}

template <typename T>
__device__ void shares_back(const T *out, const T *slope, T *to_logits, uint32_t seen, float scale) {
    size_t row = (size_t)blockIdx.x * seen;
    out += row, slope += row, to_logits += row;
    float along = 0.f;
    for (uint32_t i = threadIdx.x; i < seen; i += blockDim.x) along += wide(out[i]) * wide(slope[i]);
    along = together<false>(along);
    for (uint32_t i = threadIdx.x; i < seen; i += blockDim.x) {
        to_logits[i] = narrow<T>(scale * wide(out[i]) * (wide(slope[i]) - along));
    }
}

#define FOR_EACH(T, SUFFIX)                                                                                             \
    extern "C" __global__ void rms_norm_##SUFFIX(const T *x, const T *weight, T *y, uint32_t width, float eps) {        \
        rms_norm<T>(x, weight, y, width, eps);                                                                          \
    }                                                                                                                   \
    extern "C" __global__ void rms_norm_back_##SUFFIX(const T *x, const T *weight, const T *slope, T *to_x,             \
                                                      uint32_t width, float eps) {                                      \
        rms_norm_back<T>(x, weight, slope, to_x, width, eps);                                                           \
    }                                                                                                                   \
    extern "C" __global__ void rms_scale_##SUFFIX(const T *x, float *scales, uint32_t width, float eps) {               \
        rms_scale<T>(x, scales, width, eps);                                                                            \
    }                                                                                                                   \
    extern "C" __global__ void rms_norm_weight_##SUFFIX(const T *x, const float *scales, const T *slope, T *to_weight,  \
                                                        uint32_t rows, uint32_t width) {                                \
        rms_norm_weight<T>(x, scales, slope, to_weight, rows, width);                                                   \
    }                                                                                                                   \
    extern "C" __global__ void turn_##SUFFIX(const T *x, const T *cosines, const T *sines, T *y, uint32_t pairs,        \
                                             uint32_t heads, uint32_t time, uint32_t half, uint32_t stride,             \
                                             float direction) {                                                         \
        turn<T>(x, cosines, sines, y, pairs, heads, time, half, stride, direction);                                     \
    }                                                                                                                   \
    extern "C" __global__ void shares_##SUFFIX(const T *logits, const float *mask, T *out, uint32_t seen,               \
                                               uint32_t queries, uint32_t of_a_text, uint32_t of_text,                  \
                                               uint32_t of_query, float scale) {                                        \
        shares<T>(logits, mask, out, seen, queries, of_a_text, of_text, of_query, scale);                               \
    }                                                                                                                   \
    extern "C" __global__ void shares_back_##SUFFIX(const T *out, const T *slope, T *to_logits, uint32_t seen,          \
                                                    float scale) {                                                      \
        shares_back<T>(out, slope, to_logits, seen, scale);                                                             \
    }

FOR_EACH(float, f32)
FOR_EACH(__nv_bfloat16, bf16)

// What an optimiser remembers: keep * x + add * slope, or the same of the slope's square.
extern "C" __global__ void remember_f32(float *x, const float *slope, uint64_t count, float keep, float add,
                                        uint32_t squared) {
    uint64_t i = (uint64_t)blockIdx.x * blockDim.x + threadIdx.x;
    if (i >= count) return;
    float by = squared ? slope[i] * slope[i] : slope[i];
    x[i] = keep * x[i] + add * by;
}

// Moves weights by both means.
extern "C" __global__ void advance_f32(float *weight, const float *first, const float *second, uint64_t count,
                                       float shrink, float size, float epsilon) {
    uint64_t i = (uint64_t)blockIdx.x * blockDim.x + threadIdx.x;
    if (i < count) weight[i] = weight[i] * shrink - size * first[i] / (sqrtf(second[i]) + epsilon);
}
