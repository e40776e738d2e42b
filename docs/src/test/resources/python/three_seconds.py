"""Three calls of a second each: how long each way takes, by a simulated clock."""

import asyncio
import selectors


class SimulatedLoop(asyncio.SelectorEventLoop):
    """An event loop whose clock jumps to the next timer where others wait for it."""

    def __init__(self):
        self.now = 0.0
        super().__init__(JumpingSelector(self))

    def time(self):
        return self.now


class JumpingSelector(selectors.DefaultSelector):
    def __init__(self, loop):
        super().__init__()
        self.loop = loop

    def select(self, timeout=None):
        self.loop.now += max(timeout or 0.0, 0.0)
        return super().select(0)


def blocking_call():
    asyncio.get_running_loop().now += 1.0  # a second in which the loop gets no turn


async def call():
    await asyncio.sleep(1.0)


async def blocking():
    blocking_call()
    blocking_call()
    blocking_call()


async def one_await_after_another():
    await call()
    await call()
    await call()


async def gathered():
    await asyncio.gather(call(), call(), call())


async def tasks_first_awaits_later():
    tasks = [asyncio.create_task(call()) for _ in range(3)]
    for task in tasks:
        await task


async def blocking_call_as_coroutine():
    blocking_call()


async def gathered_but_blocking():
    await asyncio.gather(*[blocking_call_as_coroutine() for _ in range(3)])


for way in blocking, one_await_after_another, gathered, tasks_first_awaits_later, gathered_but_blocking:
    loop = SimulatedLoop()
    loop.run_until_complete(way())
    print(way.__name__, "takes", loop.now, "s")
    loop.close()
