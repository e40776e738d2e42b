"""gather: order, the first failure, the others, cancelling."""

import asyncio
import contextlib


async def main():
    loop = asyncio.get_running_loop()

    a, b = loop.create_future(), loop.create_future()
    gathered = asyncio.gather(a, b)
    b.set_result("b")
    a.set_result("a")
    print("results:", await gathered)

    a, b, c = loop.create_future(), loop.create_future(), loop.create_future()
    gathered = asyncio.gather(a, b, c)
    failure = ValueError("c, first in time")
    c.set_exception(failure)
    try:
        await gathered
    except ValueError as raised:
        print("raised:", raised, "(the very object)" if raised is failure else "(another)")
    print("the others:", "pending" if not a.done() and not b.done() else "over")
    a.set_result("a")
    b.set_exception(ValueError("b, never seen"))

    a, b = loop.create_future(), loop.create_future()
    gathered = asyncio.gather(a, b)
    gathered.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await gathered
    print("cancelled with the gather:", a.cancelled() and b.cancelled())


asyncio.run(main())
