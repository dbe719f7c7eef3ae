// What the fuzz programs share. Each gets bytes that nobody chose and must do one of two things with them: take them,
// or refuse them with an error that the reader gets a sentence for. Whatever else is thrown ends the program, and so
// does a property that does not hold; libFuzzer then keeps the input.
#pragma once

#include "core/domain/error.h"
#include "core/words/errors.h"

#include <QByteArray>

#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace mb::fuzz {

inline void require(bool holds, const char* property) {
    if (holds) return;
    std::fprintf(stderr, "This does not hold: %s\n", property);
    std::abort();
}

// False where the input was refused.
template <class Act>
bool accepted(Act act) {
    try {
        act();
        return true;
    } catch (const Error& error) {
        require(words::sentence(error).endsWith(u'.'), "an error is a whole sentence");
        return false;
    }
}

inline QByteArray bytesOf(const std::uint8_t* data, std::size_t size) {
    return QByteArray(reinterpret_cast<const char*>(data), qsizetype(size));
}

}  // namespace mb::fuzz
