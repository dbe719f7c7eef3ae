// Catch2, whichever version the machine has.
#pragma once

#if __has_include(<catch2/catch_test_macros.hpp>)
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#else
#include <catch2/catch.hpp>
#endif

#include <QtGlobal>

// A test that cannot run on this machine says why and ends; ctest then lists it as skipped. Under CI (the variable CI
// is set) it fails: there every test runs. Catch2's own SKIP came with 3.3, and Debian 12 has 2.13.
#define CANNOT_RUN(why)                                                              \
    do {                                                                             \
        if (qEnvironmentVariableIsSet("CI")) FAIL("under CI every test runs: " why); \
        WARN("cannot run here: " why);                                               \
        return;                                                                      \
    } while (false)
