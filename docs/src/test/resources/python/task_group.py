"""TaskGroup, Python 3.11: a failure cancels the others."""

import asyncio


async def fail(started):
    await started.wait()
    raise ValueError("broken")


async def sibling(started):
    started.set()
    try:
        await asyncio.Event().wait()
    except asyncio.CancelledError:
        print("sibling: cancelled")
        raise


async def main():
    started = asyncio.Event()
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(sibling(started))
            group.create_task(fail(started))
    except ExceptionGroup as failures:
        print("failed with:", failures.exceptions)


asyncio.run(main())
