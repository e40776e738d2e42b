"""What await yields, what runs meanwhile, and where it resumes."""

import asyncio
import threading


async def other():
    print("other runs")


async def coroutine_that_is_never_pending():
    return "token"


async def main():
    loop = asyncio.get_running_loop()
    here = threading.get_ident()

    response = loop.create_future()
    task = asyncio.create_task(other())
    loop.call_soon(response.set_result, "token")
    local = "kept"
    print("before")
    token = await response
    print("after:", token, local, "same thread" if threading.get_ident() == here else "other thread")
    await task

    task = asyncio.create_task(other())
    await coroutine_that_is_never_pending()
    done = loop.create_future()
    done.set_result("token")
    await done
    print("nothing was pending, nobody else had a turn")
    await asyncio.sleep(0)
    print("sleep(0) gave one")
    await task


asyncio.run(main())
