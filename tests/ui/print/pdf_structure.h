// Whether a PDF can be read aloud: a checker of our own for what PDF/UA-1 asks, since none is packaged. It reads the
// file through qpdf's JSON and knows nothing of how we made it.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace mb::print_test {

// An element of the tree, as a reader comes to it.
struct Element {
    QString type;  // "H1", "TD"
    int depth = 0;
    QString alt, actual, about;  // about: what a field is for
    int pieces = 0;              // of pages
    bool ticked = false;
};

struct Reading {
    QStringList faults;  // one line each
    QList<Element> elements;

    QStringList types() const;
    qsizetype count(const QString& type) const { return types().count(type); }
};

Reading readAloud(const QByteArray& pdf);

}  // namespace mb::print_test
