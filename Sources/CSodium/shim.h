// libsodium, for the room Secrets alone: keyed hashes and random keys.
#pragma once
#include <sodium.h>
