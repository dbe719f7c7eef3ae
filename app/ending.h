// The system's wish that the program end (SIGTERM, SIGHUP, SIGINT: the session ends, the machine shuts down), told in
// the event loop, so that what is being typed can be saved.
#pragma once

#include <QObject>

namespace mb::app {

class Ending : public QObject {
    Q_OBJECT
public:
    Ending();
    ~Ending() override;

Q_SIGNALS:
    void asked();
};

}  // namespace mb::app
