"""create_task: when it starts, who sees its failure, what becomes of it in the end."""

import asyncio
import gc


async def work():
    print("task starts")
    return "done"


async def fail():
    raise ValueError("nobody looks")


async def never_ending():
    try:
        await asyncio.Event().wait()
    except asyncio.CancelledError:
        print("cancelled at the end of run()")
        raise


async def main():
    task = asyncio.create_task(work())
    print("create_task has returned")
    print("awaited:", await task)

    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda _, context: print("reported:", context["message"]))
    task = asyncio.create_task(fail())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print("the task has failed:", task.done())
    del task
    gc.collect()
    await asyncio.sleep(0)

    task = asyncio.create_task(fail())
    try:
        await task
    except ValueError as failure:
        print("raised by await:", failure)

    background = asyncio.create_task(never_ending())
    await asyncio.sleep(0)
    print("main is over:", not background.done())


asyncio.run(main())
