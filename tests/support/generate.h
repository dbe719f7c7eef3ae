// GENERATE, which version 3 of Catch2 keeps in a header of its own.
#pragma once

#include "tests/support/catch.h"

#if __has_include(<catch2/generators/catch_generators.hpp>)
#include <catch2/generators/catch_generators.hpp>
#endif
