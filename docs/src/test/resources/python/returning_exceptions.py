"""gather(.., return_exceptions=True): every outcome in its own slot."""

import asyncio


async def succeed():
    return "token"


async def fail():
    raise ValueError("403")


async def return_an_exception():
    return ValueError("only returned")


async def main():
    results = await asyncio.gather(succeed(), fail(), return_an_exception(), return_exceptions=True)
    print(results)

    loop = asyncio.get_running_loop()
    failed, pending = loop.create_future(), loop.create_future()
    gathered = asyncio.gather(failed, pending, return_exceptions=True)
    failed.set_exception(ValueError("early"))
    await asyncio.sleep(0)
    print("after the first failure:", "over" if gathered.done() else "waits on")
    pending.cancel()
    early, cancelled = await gathered
    print("cancelled call:", type(cancelled).__name__)
    print("found by isinstance(.., Exception):", isinstance(cancelled, Exception))
    print("found by isinstance(.., BaseException):", isinstance(cancelled, BaseException))


asyncio.run(main())
