"""Looks at the program as a screen reader does: through AT-SPI, from another process.

screen_reader.py PROGRAM BOOK starts PROGRAM on BOOK, walks what is shown on each page and tab, and ends with 1 and a line
for every control that has no name. It needs a display and a session bus of its own (dbus-run-session). Whoever started it
presses the keys it asks for in lines such as "press Alt+2".
"""
import os
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 60  # seconds
CONTROLS = {
    Atspi.Role.PUSH_BUTTON, Atspi.Role.TOGGLE_BUTTON, Atspi.Role.CHECK_BOX, Atspi.Role.RADIO_BUTTON, Atspi.Role.COMBO_BOX,
    Atspi.Role.TEXT, Atspi.Role.ENTRY, Atspi.Role.PASSWORD_TEXT, Atspi.Role.LIST, Atspi.Role.LIST_ITEM, Atspi.Role.PAGE_TAB,
    Atspi.Role.PAGE_TAB_LIST, Atspi.Role.MENU, Atspi.Role.MENU_ITEM, Atspi.Role.SPIN_BUTTON, Atspi.Role.SLIDER,
    Atspi.Role.DIALOG,
}


def fail(words):
    print(words)
    sys.exit(1)


def wait_for(what, condition):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            found = condition()
        except GLib.Error:  # the program is busy, or that part of it has just gone
            found = None
        if found:
            return found
        time.sleep(0.05)
    return fail(f"waited in vain for {what}")


def application():
    desktop = Atspi.get_desktop(0)
    for place in range(desktop.get_child_count()):
        child = desktop.get_child_at_index(place)
        if child and child.get_name() == "mentorbook":
            return child
    return None


def shown(node, inside=()):
    """Every accessible that can be seen, with the names of what is around it."""
    states = node.get_state_set()
    if node.get_role() != Atspi.Role.APPLICATION and not states.contains(Atspi.StateType.SHOWING):
        return
    yield node, inside
    # A list may have a hundred thousand rows; a few are enough.
    for place in range(min(node.get_child_count(), 60)):
        child = node.get_child_at_index(place)
        if child:
            yield from shown(child, (*inside, node.get_name() or node.get_role_name()))


def nameless(root):
    faults, controls = [], 0
    for node, inside in shown(root):
        if node.get_role() not in CONTROLS:
            continue
        controls += 1
        if not (node.get_name() or "").strip():
            faults.append(f"a {node.get_role_name()} without a name in {' > '.join(inside[1:])}")
    return faults, controls


def one(app, role, name):
    """A row of tabs is called by Qt after its present tab, so it is found without a name."""
    for node, _ in shown(app):
        if node.get_role() == role and name in (None, node.get_name()):
            return node
    return None


def press(chord):
    print(f"press {chord}", flush=True)


def chosen(app, role, name, place):
    entries = one(app, role, name)
    entry = entries.get_child_at_index(place)
    if role == Atspi.Role.PAGE_TAB_LIST:
        return entries.get_name() == entry.get_name()
    return entry.get_state_set().contains(Atspi.StateType.SELECTED)


def focused(app):
    """The control that has the keyboard; an entry only says which one its list would go on with."""
    for node, _ in shown(app):
        if node.get_state_set().contains(Atspi.StateType.FOCUSED) and node.get_role() != Atspi.Role.LIST_ITEM:
            return node.get_role(), node.get_name()
    return None


def tab_to(app, role, name):
    for _ in range(60):
        now = wait_for("the focus", lambda: focused(app))
        if now == (role, name):
            return
        press("Tab")
        wait_for("the focus to go on", lambda: focused(app) not in (None, now))
    fail(f"no Tab leads to {name}")


def walk(app, role, name, chords, faults, inside=""):
    """Goes through the entries of a list or a row of tabs by keys; hands back how many controls were seen."""
    counted = 0
    entries = wait_for(name or "tabs", lambda: one(app, role, name))
    children = [entries.get_child_at_index(place) for place in range(entries.get_child_count())]
    titles = [child.get_name() for child in children if child.get_role() in (Atspi.Role.LIST_ITEM, Atspi.Role.PAGE_TAB)]
    for place, title in enumerate(titles):
        if place or not inside:
            press(chords(place))
        wait_for(f"{title} to be chosen", lambda: chosen(app, role, name, place))
        found, controls = wait_for(f"{title} to be read", lambda: nameless(app))
        counted += controls
        faults += [f"{inside}{title}: {fault}" for fault in found]
        print(f"{inside}{title}: {controls} controls", flush=True)
    return counted


def main(program, book):
    child = subprocess.Popen([program, book], env={**os.environ, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"})
    faults, counted = [], 0
    try:
        app = wait_for("the program on the accessibility bus", application)
        wait_for("its window in front", lambda: any(
            node.get_role() == Atspi.Role.FRAME and node.get_state_set().contains(Atspi.StateType.ACTIVE) for node, _ in shown(app)))
        counted = walk(app, Atspi.Role.LIST, "Pages", lambda place: f"Alt+{place + 1}", faults)
        press("Alt+2")
        wait_for("the page Mentorships", lambda: chosen(app, Atspi.Role.LIST, "Pages", 1))
        tab_to(app, Atspi.Role.LIST, "Mentorships")
        press("Down")
        press("Return")
        counted += walk(app, Atspi.Role.PAGE_TAB_LIST, None, lambda _: "Ctrl+PageDown", faults, "Mentorship, ")
        if counted < 50:
            faults.append(f"only {counted} controls were seen: the walk did not get far")
    finally:
        child.terminate()
        child.wait(PATIENCE)
    print("\n".join(faults))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
