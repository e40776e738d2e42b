package katas.noblockingrule;

import static katas.noblockingrule.Specimen.allowed;
import static katas.noblockingrule.Specimen.blocking;

import java.util.ArrayList;
import java.util.List;

/** All specimens, by what they are about, with the line that matters in each, or one of them. */
final class Specimens {
    private Specimens() {}

    /** What blocks first of all. */
    static List<Specimen> basic() {
        return List.of(
                blocking("SleepsBetweenTries", "Thread.sleep(100)"),
                blocking("SleepsByTheUnit", "TimeUnit.SECONDS.sleep(1)"),
                blocking("GetsFromAFuture", "token.get()"),
                blocking("GetsTwice", "token.get()"),
                blocking("GetsFromACompletableFuture", "token.get()"),
                blocking("JoinsACompletableFuture", "token.join()"),
                blocking("JoinsAllOfThem", "CompletableFuture.allOf(token, tenant).join()"),
                blocking("JoinsBeforeAStage", "token.join()"),
                blocking("JoinsBesideALambda", "trimmed.join()"),
                blocking("SendsAndWaits", "http.send(request, BodyHandlers.ofString())"),
                blocking("AwaitsALatch", "started.await()"),
                blocking("GetsInItsConstructor", "token.get()"),
                blocking("JoinsInAFieldInitializer", "LOADING.join()"),
                blocking("JoinsInAStaticInitializer", "LOADING.join()"),
                blocking("SleepsInTypesOfAllKinds", "Thread.sleep(100)"),
                blocking("SleepsInAnAnonymousClass", "Thread.sleep(100)"),
                blocking("GetsFromAFutureInsideAStage", "tenant.get()"),
                blocking("SleepsInsideAStage", "Thread.sleep(100)"),
                blocking("AwaitsALatchInsideAStage", "started.await()"));
    }

    /** What does not block, by its looks or at all. */
    static List<Specimen> harmless() {
        return List.of(
                allowed("SendsAsync", "http.sendAsync(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())"),
                allowed("Composes", "token.thenCompose(tenant)"),
                allowed("Combines", "token.thenCombine(tenant, String::concat)"),
                allowed("JoinsInsideAStage", "token.join() + tenant.join()"),
                allowed("JoinsAFutureOfItsOwnInsideAStage", "listener.accept(token.join())"),
                allowed("GetsInsideAStage", "token.get() + tenant.get()"),
                allowed("JoinsInALambdaWithinALambda", "calls.stream().map(call -> call.join())"),
                allowed("RefersToJoinInsideAStage", "calls.stream().map(CompletableFuture::join)"),
                allowed("TimesOut", "token.orTimeout(1, SECONDS)"),
                allowed("CompletesOnTimeout", "token.completeOnTimeout(\"none\", 1, SECONDS)"),
                allowed("DelaysWithoutSleeping", "CompletableFuture.delayedExecutor(1, SECONDS)"),
                allowed("GetsNow", "token.getNow(\"none\")"),
                allowed("AsksWhetherItIsDone", "token.isDone()"),
                allowed("TriesALock", "lock.tryLock()"),
                allowed("TriesAPermit", "permits.tryAcquire()"),
                allowed("TriesTwoPermits", "permits.tryAcquire(2)"),
                allowed("ReleasesAPermit", "permits.release()"),
                allowed("PollsAQueue", "orders.poll()"),
                allowed("OffersToAQueue", "orders.offer(order)"),
                allowed("PollsAQueueThatNeverBlocks", "orders.poll()"),
                allowed("DrainsAQueue", "orders.drainTo(to)"),
                allowed("CountsDown", "started.countDown()"),
                allowed("ArrivesAndGoesOn", "phaser.arrive()"),
                allowed("NotifiesAll", "monitor.notifyAll()"),
                allowed("SignalsACondition", "notEmpty.signalAll()"),
                allowed("Unparks", "LockSupport.unpark(sleeper)"),
                allowed("StartsAThread", "new Thread(task, \"worker\").start()"),
                allowed("SubmitsATask", "pool.submit(task)"),
                allowed("ExecutesATask", "pool.execute(task)"),
                allowed("SchedulesATask", "pool.schedule(task, 1, SECONDS)"),
                allowed("ShutsDown", "pool.shutdown()"),
                allowed("HearsOfTheExit", "process.onExit()"),
                allowed("ReadsAFileAsync", "file.read(into, 0, null, then)"),
                allowed("NamesAFile", "file.getName()"),
                allowed("ReadsAnAddress", "address.toURL().getHost()"),
                allowed("MakesASocketForLater", "new Socket()"),
                allowed("ClosesAPublisher", "tokens.close()"),
                allowed("GetsFromAMap", "tokens.get(name)"),
                allowed("GetsFromAConcurrentMap", "tokens.get(name)"),
                allowed("GetsFromASupplier", "tokens.get()"),
                allowed("GetsFromAnAtomicReference", "token.get()"),
                allowed("JoinsStrings", "String.join(\", \", names)"),
                allowed("SplitsIntoLines", "text.lines()"),
                allowed("AcceptsAValue", "listener.accept(token)"),
                allowed("TakesAndPutsItsOwnWay", "return take()"));
    }

    /** The other methods that the brief lists. */
    static List<Specimen> listed() {
        List<Specimen> listed = new ArrayList<>(List.of(
                blocking("TakesFromAQueue", "orders.take()"),
                blocking("PutsIntoAQueue", "orders.put(order)"),
                blocking("Locks", "lock.lock()"),
                blocking("LocksInterruptibly", "lock.lockInterruptibly()"),
                blocking("AwaitsACondition", "notEmpty.await()"),
                blocking("AcquiresAPermit", "permits.acquire()"),
                blocking("AwaitsABarrier", "barrier.await()"),
                blocking("AwaitsAPhase", "phaser.arriveAndAwaitAdvance()"),
                blocking("WaitsOnAMonitor", "monitor.wait()"),
                blocking("JoinsAThread", "worker.join()"),
                blocking("JoinsAThreadInsideAStage", "worker.join()"),
                blocking("Parks", "LockSupport.park()"),
                blocking("WaitsByOtherOverloads", "permits.acquire(2)"),
                blocking("InvokesAll", "pool.invokeAll(tasks)"),
                blocking("InvokesAny", "pool.invokeAny(tasks)"),
                blocking("AwaitsTermination", "pool.awaitTermination(1, SECONDS)"),
                blocking("WaitsForAProcess", "process.waitFor()"),
                blocking("ReadsAStream", "in.read()"),
                blocking("ReadsAStreamIntoABuffer", "in.read(buffer)"),
                blocking("ReadsAStreamToItsEnd", "in.readAllBytes()"),
                blocking("ReadsAReader", "in.read()"),
                blocking("ReadsALine", "in.readLine()"),
                blocking("OpensASocket", "new Socket(host, 443)"),
                blocking("ConnectsASocket", "socket.connect(address)"),
                blocking("AcceptsASocket", "server.accept()"),
                blocking("ReadsAFileAsText", "Files.readString(file)"),
                blocking("ReadsAFileAsBytes", "Files.readAllBytes(file)"),
                blocking("ReadsTheLinesOfAFile", "Files.lines(file)"),
                blocking("WritesAFile", "Files.writeString(file, text)"),
                blocking("ReadsAndWritesByOtherOverloads", "Files.readString(file, UTF_8)"),
                blocking("Commits", "connection.commit()"),
                blocking("RollsBack", "connection.rollback()"),
                blocking("QueriesByStatement", "statement.executeQuery(\"select * from account\")"),
                blocking("ExecutesAStatement", "statement.execute(\"create table account (token varchar)\")"),
                blocking("UpdatesByPreparedStatement", "statement.executeUpdate()"),
                blocking("ExecutesInEveryWay", "statement.executeQuery()"),
                blocking("OpensAUrl", "url.openStream()"),
                blocking("AsksAUrlConnection", "connection.getInputStream()"),
                blocking("ResolvesAHostName", "InetAddress.getByName(host)")));
        ClosedExecutor.specimen().ifPresent(listed::add);
        return listed;
    }

    /** Method references. */
    static List<Specimen> references() {
        return List.of(
                blocking("RefersToGetOfAFuture", "token::get"),
                blocking("RefersToGetOfAnyFuture", "Future::get"),
                blocking("RefersToGetInsideALambda", "Future::get"),
                blocking("RefersToJoinInAStream", "CompletableFuture::join"),
                blocking("RefersToAwait", "started::await"),
                blocking("RefersToNewSocket", "Socket::new"),
                blocking("RefersToSleep", "Thread::sleep"));
    }

    /** Overloads with a timeout, some beside one that does not wait. */
    static List<Specimen> timed() {
        return List.of(
                blocking("GetsFromAFutureInTime", "token.get(1, SECONDS)"),
                blocking("GetsFromACompletableFutureInTime", "token.get(1, SECONDS)"),
                blocking("AwaitsALatchInTime", "started.await(1, SECONDS)"),
                blocking("TriesALockForASecond", "lock.tryLock(1, SECONDS)"),
                blocking("TriesAPermitForASecond", "permits.tryAcquire(1, SECONDS)"),
                blocking("TriesTwoPermitsForASecond", "permits.tryAcquire(2, 1, SECONDS)"),
                blocking("PollsForASecond", "orders.poll(1, SECONDS)"),
                blocking("OffersForASecond", "orders.offer(order, 1, SECONDS)"),
                blocking("WaitsForASecond", "worker.join(1_000)"),
                blocking("SleepsToTheNanosecond", "Thread.sleep(100, 500_000)"));
    }

    /** Calls through subtypes. */
    static List<Specimen> subtypes() {
        return List.of(
                blocking("GetsFromAFutureTask", "token.get()"),
                blocking("GetsFromAScheduledFuture", "token.get()"),
                blocking("TakesFromAnArrayBlockingQueue", "orders.take()"),
                blocking("PutsIntoALinkedBlockingQueue", "orders.put(order)"),
                blocking("LocksAReentrantLock", "lock.lock()"),
                blocking("LocksForWriting", "lock.lock()"),
                blocking("ReadsAFileStream", "in.read()"),
                blocking("ReadsWhatIsBuffered", "in.read()"),
                blocking("WaitsInSubtypes", "orders.take()"),
                blocking("ReadsThroughSubtypes", "in.read()"),
                blocking("JoinsAFutureOfItsOwn", "token.join()"),
                blocking("JoinsAThreadOfItsOwn", "worker.join()"));
    }

    /** Overloads with a timeout, through subtypes. */
    static List<Specimen> timedThroughSubtypes() {
        return List.of(
                blocking("PollsAnArrayBlockingQueueForASecond", "orders.poll(1, SECONDS)"),
                blocking("TriesAReentrantLockForASecond", "lock.tryLock(1, SECONDS)"));
    }

    /** Calls of helpers that block. */
    static List<Specimen> hidden() {
        return List.of(
                blocking("AsksAHelper", "Tokens.fetched()", "Tokens"),
                blocking("AsksAHelperThatAsksAnother", "Accounts.name()", "Accounts", "Tokens"),
                blocking("AsksAHelperSixStepsAway", "Corridor.first()", "Corridor", "Retries"),
                blocking("AsksAHelperThatCallsItself", "Pages.after(3, next)", "Pages"),
                blocking("AsksAHelperThatWaitsInCircles", "Rounds.north(name)", "Rounds"),
                blocking("MakesAHelperThatWaits", "new ColdStart(started)", "ColdStart"),
                blocking("AsksWhatAHelperInherits", "directory.lookUp()", "CachedDirectory", "Directory"),
                blocking(
                        "AsksWhatAHelperInheritsFromAfar",
                        "directory.lookUp()",
                        "LocalDirectory",
                        "CachedDirectory",
                        "Directory",
                        "Patient"),
                blocking("AsksAHelperThatRefers", "Totals.of(amounts)", "Totals"),
                blocking("AsksAHelperThatSleepsInAStage", "Totals.later(amount)", "Totals"),
                blocking("RefersToAHelper", "name.thenApply(Retries::patiently)", "Retries"),
                blocking("AsksAHelperInsideAStage", "Retries.patiently(value)", "Retries"));
    }

    /** Calls of what does not block in helpers, though another method of theirs may. */
    static List<Specimen> harmlessWithHelpers() {
        return List.of(
                allowed("AsksAHelperForWhatItHas", "Tokens.cached()", "Tokens"),
                allowed("AsksAHelperForWhatItIsGiven", "Tokens.fetched(token)", "Tokens"),
                allowed("AsksAHelperForAFuture", "Greetings.of(name, tenant)", "Greetings"),
                allowed("AsksAHelperThatGoesInCircles", "Greetings.even(number)", "Greetings"));
    }

    /** What no rule can have anything against. */
    static Specimen empty() {
        return allowed("DoesNothing", "void rest() {}");
    }
}
