"""Tasks change over at an await and nowhere else."""

import asyncio

balance = 0


async def deposit():
    global balance
    read = balance
    balance = read + 1


async def deposit_with_an_await_in_between():
    global balance
    read = balance
    await asyncio.sleep(0)
    balance = read + 1


async def main():
    global balance
    await asyncio.gather(*[deposit() for _ in range(100)])
    print("no await in between:", balance)
    balance = 0
    await asyncio.gather(*[deposit_with_an_await_in_between() for _ in range(100)])
    print("an await in between:", balance)


asyncio.run(main())
