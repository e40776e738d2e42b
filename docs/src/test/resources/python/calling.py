"""What a call of an async def does."""

import asyncio
import inspect
import warnings


async def load():
    print("the body runs")
    return "token"


async def main():
    coroutine = load()
    print("called:", type(coroutine).__name__, inspect.getcoroutinestate(coroutine))
    print("awaited:", await coroutine)
    try:
        await coroutine
    except RuntimeError as failure:
        print("awaited again:", failure)


asyncio.run(main())

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    load()
print("forgotten:", *[warning.message for warning in caught])
