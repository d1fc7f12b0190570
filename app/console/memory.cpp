// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/memory.h"

#include <QPixmapCache>

#include <cstdlib> // says whether this is glibc

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace ddm {

void returnFreedMemory()
{
#ifdef __GLIBC__
    // Large blocks, of pictures and answers: left alone, glibc learns from the first of them to keep such blocks on its heap,
    // where a small one behind them holds them for good.
    mallopt(M_MMAP_THRESHOLD, 128 * 1024);
    // Answers are allocated by Qt's network thread and freed by ours: a heap for each thread would keep what neither needs.
    mallopt(M_ARENA_MAX, 1);
#endif
}

void boundPictureCache()
{
    // The style keeps a picture of each size that a header or a button ever had, up to 10 MB of them; what is seen at once
    // needs a tenth of that.
    constexpr int LimitKb = 3 * 1024;
    QPixmapCache::setCacheLimit(LimitKb);
}

void returnHoles()
{
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

} // namespace ddm
