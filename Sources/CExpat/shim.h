// Expat for the room XML; nothing in it needs a shim so far.
#include <expat.h>
