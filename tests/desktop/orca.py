"""What a screen reader says: Orca runs beside the program, and what it would speak is written to a file.

orca.py PROGRAM BOOK LINES... starts both. For each of LINES, such as "Alt+1: Needs you", it asks whoever started it to
press the key ("press Alt+1"; "then" asks for none) and waits until Orca has said the words, in the order of the lines. It
ends with 1 and with all that was said if some were not. It needs a display and a session bus of its own (dbus-run-session).
"""
import os
import re
import subprocess
import sys
import time

PATIENCE = 60  # seconds
SPOKEN = re.compile(r"SPEECH OUTPUT: '(.*?)' ?\{")
# Orca runs this when it starts. Without it, what is said comes in blocks of eight thousand letters.
LINE_BY_LINE = "from orca import debug\ndebug.debugFile.reconfigure(line_buffering=True)\n"


class Log:
    """What Orca has said so far, and up to where it was looked at."""

    def __init__(self, path):
        self.path, self.seen = path, 0

    def said(self):
        if not os.path.exists(self.path):
            return []
        with open(self.path, encoding="utf-8", errors="replace") as file:
            return [found.group(1) for found in map(SPOKEN.search, file) if found]

    def rests(self):
        """Whether Orca has dealt with all it was told: before that it drops what a further key makes old."""
        end, size = time.monotonic() + PATIENCE, -1
        while time.monotonic() < end:
            before, size = size, os.path.getsize(self.path)
            if size == before:
                return True
            time.sleep(0.7)
        return False

    def hears(self, words):
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            said = self.said()
            for place in range(self.seen, len(said)):
                if words in said[place]:
                    self.seen = place + 1
                    return True
            time.sleep(0.05)
        return False


def main(program, book, *lines):
    folder = os.path.dirname(book)
    log = Log(os.path.join(folder, "orca.log"))
    settings = os.path.join(folder, "orca")
    os.mkdir(settings)
    with open(os.path.join(settings, "orca-customizations.py"), "w", encoding="utf-8") as file:
        file.write(LINE_BY_LINE)
    with open(os.path.join(folder, "orca.out"), "w", encoding="utf-8") as out:
        orca = subprocess.Popen(["orca", "--replace", "--debug-file", log.path, "-u", settings], stdout=out, stderr=out)
        child = None
        try:
            if not log.hears("Screen reader on."):
                print("Orca does not start.")
                return 1
            child = subprocess.Popen([program, book], env={**os.environ, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"})
            for line in lines:
                key, words = line.split(": ", 1)
                if key not in ("start", "then") and log.rests():
                    print(f"press {key}", flush=True)
                before = log.seen
                if not log.hears(words):
                    print(f"“{words}” is not said after {key}, but:", *log.said()[before:], sep="\n  ")
                    return 1
            # Names of containers that say nothing to anyone.
            noise = [words for words in log.said() if words in ("layered pane", "filler", "panel")]
            if noise:
                print("said for nothing:", *noise)
                return 1
        finally:
            for one in (child, orca):
                if one:
                    one.kill()  # Orca may wait for a speech service that is not there
                    one.wait(PATIENCE)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
