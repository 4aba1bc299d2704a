-- What the tables in the code cannot say of the ledger: it only grows, and every transaction balances.
-- Written by hand into the empty file of `drizzle-kit generate --custom`.

create function refuse_ledger_change() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger only grows: expected an insert into %, got %', tg_table_name, lower(tg_op)
    using errcode = 'restrict_violation', hint = 'Book a contrary transaction.';
end $$;
--> statement-breakpoint
create trigger ledger_transaction_only_grows
  before update or delete or truncate on ledger_transaction
  for each statement execute function refuse_ledger_change();
--> statement-breakpoint
create trigger ledger_entry_only_grows
  before update or delete or truncate on ledger_entry
  for each statement execute function refuse_ledger_change();
--> statement-breakpoint
-- Takes the name of the column that holds the transaction's id.
create function check_ledger_balance() returns trigger language plpgsql as $$
declare
  booked_id text := to_jsonb(new) ->> tg_argv[0];
  entries bigint;
  balance numeric;
begin
  select count(*), coalesce(sum(amount_fen), 0) into entries, balance
  from ledger_entry where transaction_id = booked_id;
  if entries < 2 or balance <> 0 then
    raise exception 'expected two or more entries that sum to zero in ledger transaction %, got % that sum to %',
      booked_id, entries, balance
      using errcode = 'check_violation';
  end if;
  return null;
end $$;
--> statement-breakpoint
-- Deferred, since a transaction cannot balance before its last entry is in.
create constraint trigger ledger_transaction_balances
  after insert on ledger_transaction deferrable initially deferred
  for each row execute function check_ledger_balance('id');
--> statement-breakpoint
create constraint trigger ledger_entry_balances
  after insert on ledger_entry deferrable initially deferred
  for each row execute function check_ledger_balance('transaction_id');
