// zlib, for the room HTTP alone: it compresses answers.
#pragma once
#include <zlib.h>
