CREATE TABLE [Customers] (
  [id] int IDENTITY(1,1) NOT NULL,
  [email] nvarchar(80) NOT NULL,
  [name] nvarchar(255),
  [createdAt] datetimeoffset NOT NULL,
  [updatedAt] datetimeoffset NOT NULL,
  PRIMARY KEY ([id]),
  UNIQUE ([email])
);

CREATE TABLE [Addresses] (
  [id] int IDENTITY(1,1) NOT NULL,
  [street] nvarchar(255),
  [city] nvarchar(255),
  [createdAt] datetimeoffset NOT NULL,
  [updatedAt] datetimeoffset NOT NULL,
  [CustomerId] int,
  PRIMARY KEY ([id]),
  FOREIGN KEY ([CustomerId]) REFERENCES [Customers] ([id]) ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE [Orders] (
  [id] int IDENTITY(1,1) NOT NULL,
  [placedAt] datetimeoffset,
  [total] decimal(10,2) NOT NULL,
  [createdAt] datetimeoffset NOT NULL,
  [updatedAt] datetimeoffset NOT NULL,
  [CustomerId] int,
  PRIMARY KEY ([id]),
  FOREIGN KEY ([CustomerId]) REFERENCES [Customers] ([id]) ON UPDATE CASCADE
);

CREATE TABLE [Products] (
  [id] int IDENTITY(1,1) NOT NULL,
  [sku] nvarchar(20) NOT NULL,
  [title] nvarchar(255),
  [createdAt] datetimeoffset NOT NULL,
  [updatedAt] datetimeoffset NOT NULL,
  PRIMARY KEY ([id]),
  UNIQUE ([sku])
);

CREATE TABLE [OrderLines] (
  [quantity] int NOT NULL,
  [createdAt] datetimeoffset NOT NULL,
  [updatedAt] datetimeoffset NOT NULL,
  [OrderId] int NOT NULL,
  [ProductId] int NOT NULL,
  PRIMARY KEY ([OrderId], [ProductId]),
  FOREIGN KEY ([OrderId]) REFERENCES [Orders] ([id]) ON DELETE CASCADE ON UPDATE CASCADE,
  FOREIGN KEY ([ProductId]) REFERENCES [Products] ([id]) ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE [Categories] (
  [id] int IDENTITY(1,1) NOT NULL,
  [title] nvarchar(255),
  [createdAt] datetimeoffset NOT NULL,
  [updatedAt] datetimeoffset NOT NULL,
  [parentId] int,
  PRIMARY KEY ([id]),
  -- NO ACTION instead of ON DELETE SET NULL: SQL Server refuses cycles and several paths of actions
  -- NO ACTION instead of ON UPDATE CASCADE: SQL Server refuses cycles and several paths of actions
  FOREIGN KEY ([parentId]) REFERENCES [Categories] ([id])
);

CREATE TABLE [Reviews] (
  [id] int IDENTITY(1,1) NOT NULL,
  [stars] int,
  [createdAt] datetimeoffset NOT NULL,
  [updatedAt] datetimeoffset NOT NULL,
  [productId] int NOT NULL,
  [CustomerId] int,
  PRIMARY KEY ([id]),
  -- NO ACTION instead of ON DELETE SET NULL: SQL Server refuses it, because [productId] is NOT NULL
  FOREIGN KEY ([productId]) REFERENCES [Products] ([id]) ON UPDATE CASCADE,
  FOREIGN KEY ([CustomerId]) REFERENCES [Customers] ([id]) ON DELETE SET NULL ON UPDATE CASCADE
);

CREATE TABLE [OrderItems] (
  [createdAt] datetimeoffset NOT NULL,
  [updatedAt] datetimeoffset NOT NULL,
  [ProductId] int NOT NULL,
  [OrderId] int NOT NULL,
  PRIMARY KEY ([ProductId], [OrderId]),
  FOREIGN KEY ([ProductId]) REFERENCES [Products] ([id]) ON DELETE CASCADE ON UPDATE CASCADE,
  FOREIGN KEY ([OrderId]) REFERENCES [Orders] ([id]) ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE [ProductCategories] (
  [createdAt] datetimeoffset NOT NULL,
  [updatedAt] datetimeoffset NOT NULL,
  [ProductId] int NOT NULL,
  [CategoryId] int NOT NULL,
  PRIMARY KEY ([ProductId], [CategoryId]),
  FOREIGN KEY ([ProductId]) REFERENCES [Products] ([id]) ON DELETE CASCADE ON UPDATE CASCADE,
  FOREIGN KEY ([CategoryId]) REFERENCES [Categories] ([id]) ON DELETE CASCADE ON UPDATE CASCADE
);

