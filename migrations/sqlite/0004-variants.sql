-- Products that are variants of one another share a family.
ALTER TABLE product ADD COLUMN family TEXT;

CREATE INDEX product_family ON product (family, in_force, place) WHERE family IS NOT NULL;
