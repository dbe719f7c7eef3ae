// What a noun is, told once beside its record's fields: search, lists, names and words derive from it.
#pragma once

#include <array>

namespace mb {

// Where search leads: to the row that this one is part of, or, although it is part of one, to itself.
enum class Shown { WithWhole, Itself };

struct Noun {
    const char* word;  // key of its word in core/words
    // Columns whose texts are its name; a reference stands for the name of what it leads to. None: its whole's name.
    std::array<const char*, 2> namedBy = {};
    // Where its own name is empty, it is called after the people in it, the book's owner left out.
    bool namedByPeople = false;
    const char* list = nullptr;  // what it is called in `list`, CSV and JSON; none: it has no list
    // Its number in the search index; negative: its words are not searched. The number is part of the file: it never
    // changes, and that of a noun that is gone is not given again.
    int searched = -1;
    const char* day = nullptr;  // column of the day it is filed under in search; none: its whole's day, if that has one
    Shown shown = Shown::WithWhole;
};

}  // namespace mb
