// For the tests of pages too, which speak to no database themselves.
export * from "@/db/hostile-for-tests";
