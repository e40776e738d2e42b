"""A blocking call in an async def, and the same call on another thread."""

import asyncio
import threading


async def main():
    loop = asyncio.get_running_loop()

    turn = threading.Event()
    loop.call_soon(turn.set)
    had_a_turn = turn.wait(0.05)  # blocks, as requests.get or time.sleep does
    print("the loop had a turn while the coroutine blocked:", had_a_turn)

    turn = threading.Event()
    loop.call_soon(turn.set)
    had_a_turn = await asyncio.to_thread(turn.wait, 60)
    print("the loop had a turn while another thread blocked:", had_a_turn)


asyncio.run(main())
