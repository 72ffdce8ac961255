"""What the outlets of the benches print: numbered stories, each of which says something of a fact.

Owns: the stories. Never: looks at what was read of them.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from tests.site import reply, rss
from tests.world import CUT, ELSEWHERE, LATER, MONDAY, STILL, World, story

PAGE = "<html><body><article><h1>Norland in Ostland {number}</h1><p>{text}</p></article></body></html>"


def printed(world: World, *, upto: int, pages: bool, at: datetime = MONDAY, long: bool = False) -> list[str]:
    """Let the site print the stories up to that number; return the ids that it lists.

    pages: the text stands on the page behind each. long: each has a text of some 20,000 characters, most of it about nothing.
    """
    stories = []
    for number in range(1, upto + 1):
        text = CUT.replace("1,200", f"1,{number:02}0") if number % 3 else LATER.replace("2027", str(2026 + number))
        filling = f" {ELSEWHERE}" * 450 if long else ""
        one = story(number, f"Norland in Ostland {number}", text + filling, at + timedelta(minutes=number))
        if pages:
            link = world.site.url(f"/articles/{number}")
            page = PAGE.format(number=number, text=f"{text} " + "Nothing else was said about it in the capital. " * 8)
            world.site.say(f"/articles/{number}", reply(200, page, Content_Type="text/html"))
            one = one.replace(f"http://courier.example/{number}", link)
        stories.append(one)
    world.site.say("/courier", reply(200, rss(*stories)))
    world.site.say("/gazette", reply(200, rss(story(100, "Norland troops in Ostland", STILL, at))))
    world.site.say("/robots.txt", reply(404))
    return [str(n) for n in (*range(1, upto + 1), 100)]
